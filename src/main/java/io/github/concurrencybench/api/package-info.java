/** What users implement to bring their own concurrency model. Knows the JDK only. */
package io.github.concurrencybench.api;
