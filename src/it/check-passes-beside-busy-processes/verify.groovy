import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

// Two others want the processors as well, all the time.
def busy = (1..2).collect { ['sh', '-c', 'while :; do :; done'].execute() }
try {
  assert Mvn.of(basedir, localRepositoryPath).succeeds('busy.log', 'concurrency-bench:run', 'concurrency-bench:check',
      '-Dconcurrency-bench.referencePath=base/target/classes', '-Dconcurrency-bench.gateTimeBudget=10s')
} finally {
  busy*.destroyForcibly()
}

// Equal code fails nothing there: noise makes the gate say less, not cry wolf.
def gate = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/gate.json'))
assert gate.verdict in ['PASS', 'INCONCLUSIVE'] && !gate.fails
assert gate.findings*.threshold*.metric.toSet() == ['cpuTime', 'duration'] as Set
assert gate.findings.every { it.ratio != null || it.verdict == 'INCONCLUSIVE' }
return true
