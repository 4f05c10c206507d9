import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.cells*.status == ['measured'] * 3
assert results.cells*.samples*.ok.flatten() == [30] * 3
// The first task waits too: 30 of them take a second at least.
assert results.cells*.samples*.durationNanos.flatten().every { it > 29 * 1e9 / 30 }

def answers = results.analysis.collectEntries { [it.model, it] }
assert answers*.value*.best == [null] * 3
def sentence = 'Your <rate> of 30/s binds from 8 at a time on: nothing is compared.'
for (model in ['platform-threads', 'async']) {
  assert answers[model].limit == 'rate'
  assert answers[model].sentence == "${model}: ${sentence}"
}
def log = new File(basedir, 'build.log').text
assert log.contains(sentence)
assert !log.contains('Use ') && !log.contains('[INFO] >  ') && !log.contains('[INFO] = ')
assert new File(basedir, 'target/concurrency-bench/index.html').text.contains(
    sentence.replace('<', '&lt;').replace('>', '&gt;'))
return true
