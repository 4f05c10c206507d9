import io.github.concurrencybench.it.CountingServer
import io.github.concurrencybench.it.SelfSigned

context.certificate = SelfSigned.madeIn(new File(basedir, 'target').toPath())
context.server = CountingServer.start(context.certificate)
context.userProperties.server = context.server.url()
context.userProperties.trusted = context.certificate.file().toString()
return true
