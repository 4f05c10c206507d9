import io.github.concurrencybench.it.Jdk

// One by its folder, one by its release.
context.newer = Jdk.releaseOf(Jdk.beside(21).get())
context.userProperties['concurrency-bench.jvms'] =
    System.getProperty('java.home') + ', ' + context.newer
return true
