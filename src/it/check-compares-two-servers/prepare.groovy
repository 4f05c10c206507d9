import io.github.concurrencybench.it.CountingServer

context.server = CountingServer.start()
context.userProperties.server = context.server.url()
// The same server by a name that Maven alone knows: who measures does not look it up again.
def port = URI.create(context.server.url()).port
context.userProperties.reference = "http://old.test:${port}".toString()
def hosts = new File(basedir, 'hosts')
hosts.text = '127.0.0.1 old.test\n127.0.0.1 localhost\n'
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/jvm.config').text = "-Djdk.net.hosts.file=${hosts.absolutePath}\n"
return true
