package io.github.concurrencybench.gate.study;
