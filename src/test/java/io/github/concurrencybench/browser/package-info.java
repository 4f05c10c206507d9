/** The page in a real browser: a Chromium of this machine, as its readers open it. */
package io.github.concurrencybench.browser;
