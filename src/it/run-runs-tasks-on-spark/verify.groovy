import groovy.json.JsonSlurper
import io.github.concurrencybench.it.SavedFiles

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
['pages': 40, 'squared': 50].each { workload, tasks ->
  def cells = results.cells.findAll { it.workload == workload }
  assert cells*.model.toSet() == ['platform-threads', 'spark'] as Set
  cells.each {
    assert it.status == 'measured' && it.workers == 2
    assert it.samples*.ok == [tasks, tasks] && it.samples*.errors.every { it.isEmpty() }
    assert it.serviceTime.count == 2 * tasks
  }
  // The same work, and Spark's start is no part of a batch.
  assert cells*.samples.flatten()*.checksum.unique().size() == 1
  def spark = cells.find { it.model == 'spark' }
  assert spark.setupNanos > spark.samples*.durationNanos.max()
}
def output = new File(basedir, 'target/concurrency-bench')
assert SavedFiles.holding(output, 'hunter2hunter2') == []
assert !new File(basedir, 'build.log').text.contains('INFO SparkContext')
true
