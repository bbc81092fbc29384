"""`make prove`: known defects are planted one by one, and the scenarios have to see each."""
