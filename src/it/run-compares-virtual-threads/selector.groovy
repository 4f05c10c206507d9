import io.github.concurrencybench.it.Jdk

return Jdk.beside(21).isPresent()
