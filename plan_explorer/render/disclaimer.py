"""Whose site this is not, and what prevails: said on every page and in every file, always in the same words."""

WHOSE = "Không phải trang của cơ quan nhà nước"
PREVAILS = "bản có giá trị pháp lý là văn bản có chữ ký và con dấu"
NOTICE = f"{WHOSE}; {PREVAILS}"
