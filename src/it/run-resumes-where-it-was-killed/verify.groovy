import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn

def mvn = Mvn.of(basedir, localRepositoryPath)
def folder = new File(basedir, 'target/concurrency-bench')
def journal = new File(folder, 'journal.ndjson')
def shown = 'target/concurrency-bench/journal.ndjson'
def log = { name -> new File(basedir, name).text }
def lines = { journal.readLines().collect { new JsonSlurper().parseText(it) }.findAll { it.round } }
def measured = { lines().findAll { !it.round.probe } }

def maven = mvn.start('run.log', 'concurrency-bench:run')
try {
  // The first line, and half of the eight measurements: within the first round.
  mvn.awaitJournal(maven, 4)
} finally {
  maven.destroyForcibly()
}
assert Mvn.await({ !maven.isAlive() && mvn.children().isEmpty() }, 10)
def before = journal.bytes
def kept = measured().size()
assert kept >= 3 && kept < 8

// Other parameters are another run: nothing is touched.
assert !mvn.succeeds('other.log', 'concurrency-bench:run', '-Dconcurrency-bench.resume', '-Dconcurrency-bench.rounds=3')
assert log('other.log').contains("${journal} is of another run: rounds 2, now 3. Give the same parameters" +
    ' on the same machine, or leave out -Dconcurrency-bench.resume to start anew.')
assert journal.bytes == before

// As if the kill had come within a line.
journal << '{"round":{"cell":{"work'
def asked = context.server.arrivals('/').size()
assert mvn.succeeds('resume.log', 'concurrency-bench:run', '-Dconcurrency-bench.resume')
assert log('resume.log').contains("Going on with ${shown} (measured so far: ${kept}, left: about ${8 - kept}).")
assert Arrays.copyOf(journal.bytes, before.length) == before
def all = measured().collect { [it.round.round, it.round.cell.model, it.round.cell.workers] }
assert all.size() == 8 && all.toSet().size() == 8
// Five downloads a batch, and no warm-up: what was finished was not asked for again, but for a last look at it.
def looks = lines().count { it.round.probe }
assert context.server.arrivals('/').size() - asked == 5 * (8 - kept + looks)

def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.status == 'complete'
assert results.cells.size() == 4
assert results.cells*.samples*.size() == [2, 2, 2, 2]
assert results.warnings.count { it.startsWith("The run was cut off (measured by then: ${kept}) and went on ") } == 1
assert !journal.text.contains('is not stored')

// There is nothing to do any more.
asked = context.server.arrivals('/').size()
def ended = journal.bytes
assert mvn.succeeds('again.log', 'concurrency-bench:run', '-Dconcurrency-bench.resume')
assert log('again.log').contains("Nothing is left to measure in ${shown} (measured: 8): the report is made again.")
assert context.server.arrivals('/').size() == asked
assert journal.bytes == ended
assert new JsonSlurper().parse(new File(folder, 'results.json')) == results
context.server.close()
true
