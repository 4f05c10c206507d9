import io.github.concurrencybench.it.CountingServer

context.server = CountingServer.start()
context.userProperties.server = context.server.url()
return true
