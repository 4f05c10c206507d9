import io.github.concurrencybench.fault.FaultServer
import io.github.concurrencybench.fault.Faults

def faults = [
    '/truncated': Faults.raw('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'),
    '/garbage': Faults.raw('no HTTP at all\r\n\r\n'),
    '/endless': Faults.endless(200),
    '/bomb': Faults.packed('gzip', Faults.bomb(64L << 20, 1)),
    '/throttled': Faults.status(429, 'Retry-After: 0'),
    '/circle': Faults.status(302, 'Location: /circle'),
    '/elsewhere': Faults.status(302, 'Location: http://127.0.0.2:9/'),
]
def texts = []
Faults.hostileTexts().each { text -> texts.addAll(Faults.saying(text)) }
texts.eachWithIndex { saying, number -> faults['/text/' + number] = saying }

// 50 failures in a row would end the cell; and of right answers in a row, each worker's first may find that
// the connection was closed behind the fault before it.
def behaviours = [:]
faults.eachWithIndex { fault, number ->
  if (number % 20 == 0) {
    4.times { behaviours['/right/' + number + '/' + it] = Faults.ok(5) }
  }
  behaviours[fault.key] = fault.value
}
context.server = FaultServer.start(Faults.byPath(behaviours))
context.right = behaviours.size() - faults.size()
context.tasks = behaviours.size()
def urls = behaviours.keySet().collect { context.server.url().resolve(it).toString() }
new File(basedir, 'urls.txt').text = urls.join('\n')
return true
