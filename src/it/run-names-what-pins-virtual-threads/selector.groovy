import io.github.concurrencybench.it.Jdk

return Jdk.beside(24).isPresent()
