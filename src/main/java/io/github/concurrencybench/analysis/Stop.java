package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.Limit;

/**
 * What stops more workers from helping.
 *
 * @param limit its name
 * @param said the same in a form that holds on other machines too, as the end of a sentence without
 *     the full stop
 */
record Stop(Limit limit, Said said) {

  String words() {
    return said.text();
  }
}
