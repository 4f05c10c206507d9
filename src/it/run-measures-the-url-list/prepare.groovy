import io.github.concurrencybench.it.CountingServer

context.server = CountingServer.start()
context.userProperties.server = context.server.url()
new File(basedir, 'urls.txt').text = """# three pages
${context.server.url()}/bytes/1000

  ${context.server.url()}/bytes/20
${context.server.url()}/bytes/0
"""
return true
