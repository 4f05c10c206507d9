import groovy.json.JsonSlurper

def folder = new File(basedir, 'no-pom-here/concurrency-bench')
def results = new JsonSlurper().parse(new File(folder, 'results.json'))
assert results.status == 'complete'
assert results.cells*.status == ['measured']
assert results.cells*.workload == ['http']
assert results.cells*.samples*.bytes.flatten() == [80 * 1001]
assert context.server.arrivals('/').size() == 160
context.server.close()

assert new File(folder, 'index.html').exists()
assert results.command.contains(':try -Dconcurrency-bench.') && results.command =~ /-Dconcurrency-bench\.randomSeed=-?\d+$/
assert new File(basedir, 'job.md').text.trim() == new File(folder, 'summary.md').text.trim()
assert new File(basedir, 'no-pom-here').list() as List == ['concurrency-bench']
assert new File(basedir, 'build.log').text.contains('Page:  concurrency-bench/index.html')
