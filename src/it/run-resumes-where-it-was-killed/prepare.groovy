import io.github.concurrencybench.it.CountingServer

context.server = CountingServer.start()
new File(basedir, 'urls.txt').text = (1..5).collect { context.server.url() + '/bytes/' + it }.join('\n')
return true
