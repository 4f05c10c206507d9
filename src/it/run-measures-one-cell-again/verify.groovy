import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.cells.collect { [it.workload, it.model, it.workers, it.status] } ==
    [['cpu', 'platform-threads', 3, 'measured']]
