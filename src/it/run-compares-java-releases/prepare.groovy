import io.github.concurrencybench.it.Jdk

context.newer = Jdk.beside(21).get()
context.own = System.getProperty('java.home')
context.userProperties['concurrency-bench.jvms'] = context.own + ', ' + context.newer
return true
