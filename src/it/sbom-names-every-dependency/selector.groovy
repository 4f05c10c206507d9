if (offline == 'offline=true') {
  println 'Skipped: built with -o, where the CycloneDX plugin attaches nothing.'
}
return offline != 'offline=true'
