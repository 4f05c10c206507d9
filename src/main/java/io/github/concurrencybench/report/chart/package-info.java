/** Charts as SVG, drawn by JFreeChart and written by Batik. */
package io.github.concurrencybench.report.chart;
