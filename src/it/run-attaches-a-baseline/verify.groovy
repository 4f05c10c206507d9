import groovy.json.JsonSlurper

def installed = new File(localRepositoryPath, 'it/attaches/1/attaches-1-concurrency-bench.json')
def baseline = new JsonSlurper().parse(installed)
assert baseline.reason == 'Measured for version 1 of it:attaches.'
assert baseline.cells.collect { [it.workload, it.model, it.workers, it.status] } == [['cpu', 'platform-threads', 2, 'measured']]
assert new File(basedir, 'build.log').text.contains('Attached as a baseline: target/concurrency-bench/baseline.json')
true
