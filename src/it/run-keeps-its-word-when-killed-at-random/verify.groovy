import io.github.concurrencybench.it.Kills

// A hundred and more by hand: mvn -Pkills verify -Dkills=60, with other moments by -Dkills.seed=2
assert Kills.of(basedir, localRepositoryPath).all() == []
