import groovy.json.JsonSlurper

def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
def jdk = results.cells.findAll { it.model == 'jdk-async' }
assert jdk*.status == ['not-applicable'] * 2
assert jdk[0].reason == "The JDK's HttpClient cannot be told to open a new connection for each" +
    ' request; use another model or <connection>kept</connection>.'
assert jdk[1].reason == "The JDK's HttpClient cannot be closed before Java 21, so that a new one" +
    ' for each request would leave a thread behind each time; use another model or' +
    ' <connection>kept</connection>.'
assert (results.cells - jdk)*.status == ['measured'] * 4

def server = context.server
def batches = 1 + 1, tasks = 6, models = 2
for (path in ['/bytes/5', '/bytes/6']) {
  assert server.arrivals(path).size() == batches * tasks * models
  assert server.connections(path) == batches * tasks * models
}
// A client of fresh connections resumes its session, each new client shakes hands in full.
assert context.certificate.handshakes().get() == 1 * models + batches * tasks * models
server.close()
return true
