"""The rules of the network: pure computation over many things, which is given the time and knows no clock."""
