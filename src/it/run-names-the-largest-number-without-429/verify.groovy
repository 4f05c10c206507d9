import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
def refused = results.cells.find { it.workers == 50 }
assert refused.samples[0].errors.keySet() == ['HTTP_429'] as Set
def answer = results.analysis[0]
assert answer.best.workers == 2
assert answer.limit == 'target'
def sentence = 'Up to 2 at a time every answer was right; above, the target answers 429 (too many'
assert answer.sentence.endsWith(sentence + ' requests).')
assert new File(basedir, 'build.log').text.contains('Up to 2 at a time every answer was right;')
return true
