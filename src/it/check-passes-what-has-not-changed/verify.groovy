import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def folder = new File(basedir, 'target/concurrency-bench')
def gate = new JsonSlurper().parse(new File(folder, 'gate.json'))
assert gate.verdict == 'PASS' && !gate.fails
def (orders) = gate.findings
assert gate.findings.size() == 1
assert orders.verdict == 'PASS' && orders.cell.workload == 'orders' && orders.wouldCatch != null
// A sum has nothing to do with older code, and is no reason to warn in every build.
assert gate.notes == ['squares is not compared: it runs no code of yours.']

// The run saw the folder, as tests do. Of the two sides, one a jar and one a folder, both were copied to a jar.
def seen = new File(basedir, 'target/seen.txt').readLines().toUnique().collect {
  it - new File(basedir, 'target').toURI().toString()
}
assert seen.toSet() == ['classes/', 'concurrency-bench/gate/work/present/main.jar',
    'concurrency-bench/gate/work/earlier/main.jar'] as Set

// Cut off, it leaves no process, and no verdict, be it an older one.
def mvn = Mvn.of(basedir, localRepositoryPath)
def journal = new File(folder, 'gate-journal.ndjson')
journal.delete()
def maven = mvn.start('cut.log', 'concurrency-bench:check', '-Pbench',
    '-Dconcurrency-bench.referencePath=base/target/classes')
try {
  assert Mvn.await({ !maven.isAlive() || journal.exists() && journal.readLines().size() > 2 }, 600)
  assert Mvn.await({ !mvn.children().isEmpty() }, 10)
  maven.destroy()
  assert Mvn.await({ !maven.isAlive() }, 30)
} finally {
  maven.destroyForcibly()
}
assert Mvn.await({ mvn.children().isEmpty() }, 10)
assert !new File(folder, 'gate.json').exists()
assert !new File(folder, 'gate/work').exists()
assert !new File(basedir, 'cut.log').text.contains('Exception in thread')
return true
