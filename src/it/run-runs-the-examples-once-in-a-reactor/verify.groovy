import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.cells.collect { [it.workload, it.model, it.workers] } == [['cpu', 'platform-threads', 2]]
assert results.cells*.status == ['measured']
assert !new File(basedir, 'one/target').exists()
assert !new File(basedir, 'two/target').exists()

def log = new File(basedir, 'build.log').text
assert log.count('Nothing configured: measuring the built-in examples, NOT your code.') == 1
assert log.count('Nothing is configured in this module, and the examples run once a build.') == 2
