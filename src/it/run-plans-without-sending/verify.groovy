def log = new File(basedir, 'build.log').text

def first = [
  'Dry run: this is the plan. Nothing is started, nothing is sent, no file is written.',
  '4 cells, in 2 rounds of 1 sample each; warm-ups: 1.',
  '  near/async: 4 at a time',
  '  far/async: 4 at a time',
  '  local/async: 4 at a time',
  '  sums/async: 4 at a time',
]
assert log.contains(first.collect { "[INFO] ${it}".toString() }.join(System.lineSeparator()))
assert log.contains('[INFO] Estimate: 8 JVMs, one after the other, about ')
def hosts = [
  '127.0.0.1: loopback, no cap; planned: at most 4 workers, 40 requests a second and 40 requests.',
  '192.0.2.1: public, at most 8 workers, 20 requests a second and 1,000 requests a run; planned:' +
      ' at most 4 workers, 10 requests a second and 800 requests.',
  '10.255.255.1: private, no cap; planned: at most 4 workers, 10 requests a second and 800 requests.',
]
assert log.contains(hosts.collect { "[INFO] ${it}".toString() }.join(System.lineSeparator()))
assert log.contains('[INFO] Dry run: there are no results that check would decide.')

assert log.contains('[INFO] 192.0.2.1: public, no cap; planned: at most 300 workers, 10 requests a second' +
    ' and 800 requests.')
assert log.contains('[INFO] 192.0.2.1: public, at most 8 workers, 20 requests a second and 1,000 requests' +
    ' a run; planned: at most 300 workers, 10 requests a second and 800 requests.')
assert log.contains('on project it: 192.0.2.1 is a public address, which gets at most 8 workers, and this' +
    ' run plans 300;')

assert context.server.arrivals('/') == []
assert !new File(basedir, 'target').exists()
context.server.close()
return true
