assert new File(basedir, 'no-pom-here').mkdir()
context.userProperties.putAll([
  'concurrency-bench.profile': 'seed-short',
  'concurrency-bench.samples': '1',
  'concurrency-bench.warmups': '0'
])
return true
