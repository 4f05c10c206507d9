import groovy.json.JsonSlurper

assert new File(basedir, 'build.log').text.contains(
    'on project it: The <workloads> stand in the execution bench, which a goal that is called does'
        + ' not see; call mvn concurrency-bench:run@bench. -> [Help')

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.cells.collect { [it.workload, it.tasks, it.model, it.workers, it.status] } ==
    [['cpu', 8, 'platform-threads', 2, 'measured']]
