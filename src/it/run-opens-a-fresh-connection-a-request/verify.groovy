import groovy.json.JsonSlurper

def server = context.server
def results = new JsonSlurper().parse(new File(basedir, 'target/concurrency-bench/results.json'))
assert results.cells*.status == ['measured'] * 2

def batches = 1 + 1, tasks = 6, cells = 2
assert server.arrivals('/').size() == batches * tasks * cells
assert server.connections('/') == batches * tasks * cells
server.close()
