import groovy.json.JsonSlurper
import io.github.concurrencybench.it.Mvn
import java.time.Instant

def json = new JsonSlurper()
def runs = ['one', 'two'].collect { module ->
  def folder = new File(basedir, "$module/target/concurrency-bench")
  def results = json.parse(new File(folder, 'results.json'))
  assert results.status == 'complete'
  assert results.cells*.status == ['measured'] * 2
  assert results.environment.parallelBuild
  assert !new File(folder, 'work').exists()
  def times = new File(folder, 'journal.ndjson').readLines().collect { json.parseText(it) }.findAll { it.round }
  [Instant.parse(results.startedAt), Instant.parse(times.last().finishedAt)]
}.sort { it[0] }

// The second one began when the first one had ended, and said for whom it waited.
assert runs[0][1] < runs[1][0]
assert new File(basedir, 'build.log').text =~ /Waiting for another benchmark on this machine: process \d+ in \S+(one|two) since /
assert Mvn.of(basedir, localRepositoryPath).children() == []
