import groovy.json.JsonSlurper

def installed = new File(localRepositoryPath, 'it/attaches/1/attaches-1-concurrency-bench.json')
def baseline = new JsonSlurper().parse(installed)
assert baseline.reason == 'Measured for version 1 of it:attaches.'
assert baseline.cells.collect { [it.workload, it.model, it.workers, it.status] } == [['cpu', 'platform-threads', 2, 'measured']]
assert new File(basedir, 'build.log').text.contains('Attached as a baseline: target/concurrency-bench/baseline.json')

// Another build finds it by its coordinates.
def gate = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/gate.json'))
assert gate.reference.kind == 'baseline' && gate.reference.name == 'it:attaches:1'
assert gate.reference.resolved == 'it:attaches:json:concurrency-bench:1'
// With one round there is no interval, and so nothing is shown.
def durations = gate.findings.findAll { it.threshold.metric == 'duration' }
assert durations*.verdict == ['INCONCLUSIVE'] && !gate.fails
true
