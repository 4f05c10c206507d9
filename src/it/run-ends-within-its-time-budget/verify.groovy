import groovy.json.JsonSlurper

// One after the other, a batch takes 10 s, and five rounds of it almost a minute.
def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
def budget = results.plan.timeBudgetNanos
assert budget == 24_000_000_000
assert results.durationNanos <= budget
assert results.status == 'complete'

def sequential = results.cells.find { it.model == 'sequential' }
assert sequential.status == 'measured'
assert sequential.scaled
assert sequential.tasks == 100
assert sequential.samples.every { it.ok < 100 && it.ok > 0 && it.errors == [:] }
// Calculated from the first tasks: each takes 100 ms and a little more.
assert sequential.duration.median > 10_000_000_000
assert results.cells.any { it.model == 'platform-threads' && it.workers == 100 && it.status == 'measured' }

def log = new File(basedir, 'build.log').text
def estimate = log.indexOf('Estimate: at most 24 s (timeBudget); without it about')
assert estimate > 0 && estimate < log.indexOf('[INFO] 0 of ')
assert log.contains('~1') && log.contains('~ scaled from')
assert new File(basedir, 'target/concurrency-bench/index.html').text.contains('>~')
return true
