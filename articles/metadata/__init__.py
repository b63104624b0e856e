"""What is said about an article – outlet, date, address, language – checked and put into the one form that is stored."""
