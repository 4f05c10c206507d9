import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def mvn = Mvn.of(basedir, localRepositoryPath)
def maven = mvn.start('run.log', 'concurrency-bench:run')
try {
  mvn.awaitJournal(maven, 3)
  assert Mvn.await({ !mvn.children().isEmpty() }, 10)
} finally {
  maven.destroyForcibly()
}
assert Mvn.await({ !maven.isAlive() && mvn.children().isEmpty() }, 10)

def folder = new File(basedir, 'target/concurrency-bench')
assert !new File(folder, 'results.json').exists()
assert mvn.succeeds('report.log', 'concurrency-bench:report')

def results = new JsonSlurper().parse(new File(folder, 'results.json'))
def finished = results.cells.findAll { it.status == 'measured' }
def left = results.cells.findAll { it.status != 'measured' }
assert results.status == 'interrupted'
assert results.cells.size() == 41
assert finished.size() == new File(folder, 'journal.ndjson').readLines().size() - 1
assert finished.size() >= 2
assert finished*.samples*.ok.flatten().unique() == [40]
assert left*.status.unique() == ['not-measured']
assert left*.reason.unique() == ['The run ended before this was measured.']
assert new File(folder, 'index.html').text.contains('interrupted')
assert new File(basedir, 'report.log').text.contains('interrupted')
