/**
 * The parent's side of measuring: starts and guards JVMs, asks a {@code Search} for the next cells
 * and keeps the journal. Knows {@code plan} and {@code result}.
 */
package io.github.concurrencybench.measure;
