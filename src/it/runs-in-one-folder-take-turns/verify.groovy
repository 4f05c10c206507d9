import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def mvn = Mvn.of(basedir, localRepositoryPath)
def first = mvn.start('first.log', 'concurrency-bench:run')
try {
  mvn.awaitJournal(first, 2)
  assert mvn.succeeds(
      'second.log', 'concurrency-bench:run', '-Dconcurrency-bench.only=cpu/platform-threads/2')
  assert !first.alive
  assert first.exitValue() == 0
} finally {
  first.destroyForcibly()
}

def measured = new File(basedir, 'first.log').text
// A run that is not complete says so at the end of this line.
assert measured =~ / 0 errors   [\d.]+ m?s\R/
assert !measured.contains('failed')
assert new File(basedir, 'second.log').text.contains(
    "Waiting for another benchmark on this machine: process ${first.pid()} in ${basedir} since ")

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.cells.collect { [it.workers, it.status] } == [[2, 'measured']]
