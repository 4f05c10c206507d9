package io.github.concurrencybench.mojo;

import io.github.concurrencybench.result.JmhAnswer;
import io.github.concurrencybench.result.JmhQuestion;
import java.util.List;

/** Finds the JMH benchmarks of the project; what has to be asked is known element by element. */
interface Suites {

  /** Of a goal that takes its benchmarks from a run: it has none of its own. */
  Suites NONE = question -> new JmhAnswer(null, List.of(), null);

  /** What there is of those that are asked for; the class path is filled in. */
  JmhAnswer answer(JmhQuestion question);
}
