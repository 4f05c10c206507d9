import groovy.json.JsonSlurper

// One look at each candidate, more at the fast ones, then a race of one round or two.
def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
def cells = results.cells
assert cells*.status.unique() == ['measured']
assert cells*.workers == cells*.workers.sort(false)
assert cells*.workers.containsAll([1, 2, 8])
assert cells.collect { it.samples.size() }.max() >= 4
assert results.analysis[0].best.workers in cells*.workers
return true
