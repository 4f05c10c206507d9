import groovy.json.JsonSlurper
import io.github.concurrencybench.it.SavedFiles

def server = context.server
def folder = new File(basedir, 'target/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.cells*.status == ['measured']

assert server.arrivals('/').size() == 4
server.arrivals('/').each { arrival ->
  assert arrival.method() == 'POST'
  assert arrival.headers().contains('Authorization: canary-of-the-header')
  assert arrival.headers().contains('Content-type: application/json')
  assert arrival.body() == '{"password": "canary-of-the-body"}'
}
server.close()

assert SavedFiles.holding(folder, 'Authorization').size() > 0
assert SavedFiles.holding(folder, 'canary') == []
assert !new File(basedir, 'build.log').text.contains('canary')
