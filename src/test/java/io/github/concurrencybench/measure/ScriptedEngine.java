package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Answers from a script, and remembers what it was asked. */
final class ScriptedEngine implements Engine {

  private final BiFunction<Cell, Integer, RoundResult> script;
  private final List<String> asked = new ArrayList<>();

  ScriptedEngine(BiFunction<Cell, Integer, RoundResult> script) {
    this.script = script;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public RoundResult measure(Turn turn) {
    asked.add(turn.round() + " " + turn.cell().name());
    return script.apply(turn.cell(), turn.round());
  }

  @Override
  public void close() {
    asked.add("close");
  }
}
