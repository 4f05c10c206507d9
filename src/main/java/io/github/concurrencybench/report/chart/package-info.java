/**
 * Charts as SVG, drawn by JFreeChart and written by Batik. {@link
 * io.github.concurrencybench.report.chart.Charts} is what others use.
 */
package io.github.concurrencybench.report.chart;
