/** What the scripts of the integration tests below {@code src/it} share. */
package io.github.concurrencybench.it;
