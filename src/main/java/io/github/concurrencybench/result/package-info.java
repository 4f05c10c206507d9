/**
 * What was measured, as values; reading and writing them. The journal is the one source: everything
 * else is made from it. Knows {@code plan} and the JSON library.
 */
package io.github.concurrencybench.result;
