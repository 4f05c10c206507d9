import groovy.json.JsonSlurper

def server = context.server
def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.status == 'complete'
assert results.cells*.status == ['failed'] * 2
results.cells.each { cell ->
  assert cell.reason ==~ 'Throttled by the target: Shop\\.test answered HTTP_429 with Retry-After 3 s\\. ' +
      'Of 50 tasks, 0 succeeded, ([12]) failed \\(HTTP_429 \\1\\) and 4[89] were not begun\\.'
}
// Nothing is sent again: a cell ends with the first refusal, and those that were on their way.
def arrivals = server.arrivals('/')
assert arrivals.size() in 2..4
assert arrivals.every { it.headers().any { header ->
  header ==~ /User-agent: concurrency-bench\/\S+ \(\+https:\/\/github\.com\/\S+\)/ } }
assert new File(basedir, 'build.log').text.contains(
    ' s, since Shop.test answered HTTP_429 with Retry-After 3 s.')

def journal = new File(basedir, 'target/concurrency-bench/journal.ndjson').text
assert journal.count('"pause":{"host":"Shop.test","error":"HTTP_429","seconds":3}') == 2
server.close()
return true
