import io.github.concurrencybench.it.CountingServer

context.server = CountingServer.start()
assert new File(basedir, 'no-pom-here').mkdir()
context.userProperties.putAll([
  'concurrency-bench.url': context.server.url() + '/bytes/1000,' + context.server.url() + '/bytes/1',
  'concurrency-bench.models': 'platform-threads',
  'concurrency-bench.workers': '4',
  'concurrency-bench.rounds': '1',
  'concurrency-bench.samples': '1',
  'concurrency-bench.warmups': '0'
])
return true
