import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Leftovers
import io.github.concurrencybench.it.Mvn
import io.github.concurrencybench.it.StoredRun

def mvn = Mvn.of(basedir, localRepositoryPath)
def folder = new File(basedir, 'target/concurrency-bench')
def journal = new File(folder, 'journal.ndjson')
StoredRun.in(folder, 'before')

// Ctrl-C reaches Maven and all that it has started: once, and again while the run is being ended.
def maven = mvn.inAGroup().start('run.log', 'concurrency-bench:run')
try {
  mvn.awaitJournal(maven, 3)
  assert Mvn.await({ !journal.text.contains('before') && journal.readLines().size() > 2 }, 60)
  Mvn.signal('INT', maven)
  assert Mvn.await({ journal.text.contains('"end":') }, 30)
  Mvn.signal('INT', maven)
  assert Mvn.await({ !maven.alive }, 30)
} finally {
  maven.destroyForcibly()
}
assert maven.exitValue() == 130
assert new Leftovers(mvn, maven.pid()).found() == []

def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.status == 'interrupted'
assert results.cells.size() == 41
def finished = results.cells.findAll { it.status == 'measured' }
assert finished.size() == journal.readLines().size() - 2
assert finished*.samples*.ok.flatten().unique() == [40]
assert results.cells*.status.toUnique().sort() == ['measured', 'not-measured']
assert new File(folder, 'index.html').text.contains('interrupted')
assert !new File(basedir, 'run.log').text.contains('Exception')
