/**
 * What people see: the page, the table in the build's log, and files for other programs. Knows all
 * packages before it in the data flow but {@code measure} and {@code fork}; {@code report.chart}
 * alone knows JFreeChart.
 */
package io.github.concurrencybench.report;
